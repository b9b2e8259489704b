/** All that reads descriptions of APIs, as one bundle that is loaded when the first is met. */
export { readApifox } from '../api/apifox';
export { readHttpFile } from '../api/httpFile';
export { readOpenApi } from '../api/openapi/readOpenApi';
export { readPostman } from '../api/postman';
export { readShowdoc } from '../api/showdoc';
export { readYapi } from '../api/yapi';
