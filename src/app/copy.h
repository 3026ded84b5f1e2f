#ifndef APP_COPY_H
#define APP_COPY_H

/*
 * What can be copied of an event: X(key, word, name, function).  KEY asks for
 * it, WORD is its name in the prompt, NAME in the message.  A function
 * copy_FUNCTION() of copy.c makes it.
 */
#define COPIES(X)                                                              \
	X(t, "text", "the text", text)                                         \
	X(c, "citation", "the citation", citation)                             \
	X(l, "link", "the link", link)                                         \
	X(q, "quote", "the quote", quote)                                      \
	X(m, "Markdown", "the Markdown", markdown)                             \
	X(y, "YAML", "the YAML", yaml)                                         \
	X(j, "JSON", "the JSON", json)

/* "   t text": a row as the prompt has it. */
#define COPY_LABEL(key, word, name, function) "   " #key " " word

#endif
