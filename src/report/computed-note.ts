/** What is said of a place that gives a value which is not written there: a call, a spread. */
export const computedNote = 'it comes out of this, and is not written there as such'
