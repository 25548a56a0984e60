import { describe, expect, it } from 'vitest';
import { apiSource } from '../../src/data/api-source.js';

describe('the source of figures from an address', () => {
  it.each([
    ['https://data.example.org/api/rates.json?key=1#x', 'data.example.org: rates.json', 'https://data.example.org/api/rates.json'],
    ['https://user:secret@data.example.org:8080/api/', 'data.example.org:8080: api', 'https://data.example.org:8080/api/'],
    ['https://data.example.org', 'data.example.org', null],
    ['/api/rates?token=1', 'rates', null],
    ['', 'data', null],
    ['data:application/json,{}', 'data', null],
  ])('is its host and what is asked of it: %s', (url, name, link) => {
    expect(apiSource(url)).toEqual({ id: name, title: name, url: link });
  });
});
