export { deriveLinkSecret, idInLink, readLink, signLink } from './sign-link.ts'
