#ifndef CALQUE_GUMBO_H
#define CALQUE_GUMBO_H

#include <stddef.h>

/// Decodes one character reference of HTML ("&eacute;", "&#233;") into UTF-8.
///
/// Returns the length of what it stands for, written to `text`; 0 where it is no reference.
size_t calque_html_reference(const char *reference, size_t length, char *text, size_t capacity);

#endif
