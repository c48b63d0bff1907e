/** What a comment in YAML that is for this program begins with. */
export const commentMark = 'metallb-overlays:'
