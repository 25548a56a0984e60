// The names of the checks, so that the tests can say which of them an adapter does not pass.

export const ID = 'has an id that is the same for one source and another for another';
export const DOOR = 'hands over input that the one door takes';
export const LESS = 'hands over what is asked for when it is asked for less';
export const ABSENT = 'bears a request for what is not there';
export const PLAIN = 'hands over plain data, the same at each load';
export const HELD = 'hands over what nobody else holds';
export const BEFORE = "rejects with the signal's reason when it is aborted before, and asks for nothing";
export const AT_ONCE = 'returns a promise and throws nothing at once';
export const SUBSCRIPTION = 'ends a subscription, where it takes one, as often as it is told to';

export const BEFORE_HEADERS = 'stops with the reason when it is aborted before the headers come';
export const WITHIN_BODY = 'stops with the reason when it is aborted within the body';
export const TIMES = ['gives up on a source that does not answer in time', 'gives up on a body that drips on and on'];
export const SIZE = 'breaks off a body that goes on beyond the limit: 20 MB, or the maxBytes it was told';
export const FINAL_STATUSES = [400, 403, 404, 410].map((status) => `fails on status ${status}, and says that asking again is of no use`);
export const PASSING_STATUSES = [429, 500, 502, 503].map((status) => `fails on status ${status}, and says that asking again may help`);
export const PAGES = ['text/html; charset=utf-8', 'TEXT/HTML', 'application/xhtml+xml', 'image/png'].map(
  (type) => `refuses what is called ${type}, as a page that asks for a password is`,
);
export const PLAIN_TYPES = ['application/octet-stream', 'text/plain'].map((type) => `takes data that a plain server calls ${type}`);
export const PIECES = 'takes a body in as many pieces as it comes';
export const CUT_OFF = 'fails on a body that breaks off';
export const EMPTY = 'fails on an empty body';
export const UNREADABLE = ['{"a":', '%PDF-1.7', '\u0000\u0001\u0002'].map(
  (text) => `fails on a body that it cannot read: ${JSON.stringify(text)}`,
);
export const REDIRECT = 'follows a redirect to the data';
export const LOGIN = 'refuses the page that a redirect leads to';
export const UNREACHABLE = 'fails on a host that cannot be reached';
export const ANEW = 'fails for itself alone: the next load asks anew';

/** All that ask for an AdapterError, in the order of the checks. */
export const FAILURES = [
  ...TIMES,
  SIZE,
  ...FINAL_STATUSES,
  ...PASSING_STATUSES,
  ...PAGES,
  CUT_OFF,
  EMPTY,
  ...UNREADABLE,
  LOGIN,
  UNREACHABLE,
];
