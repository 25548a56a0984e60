import { load } from 'loader';
import { create } from 'peer';
import './style.css';

await create(await load());
