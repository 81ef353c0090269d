/** User names are kept small: letters, digits, dots and underscores, 3 to 30 of them, beginning with a letter. */
export const USERNAME = /^[a-z][a-z0-9._]{2,29}$/

/** As kept and compared: small letters, no space around. */
export const usernameOf = (text: string): string => text.trim().toLowerCase()
