/** ZIP archives, loaded when the first is met. */
export { readZip } from '../archive/readZip';
