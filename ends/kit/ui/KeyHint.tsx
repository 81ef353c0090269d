import styles from './KeyHint.module.css'

/** The key that does the same as the button it stands in. */
export const KeyHint = ({ keys }: { readonly keys: string }) => <kbd className={styles.key}>{keys}</kbd>
