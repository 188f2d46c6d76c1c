#include "CGumbo.h"

#include <gumbo.h>
#include <string.h>

size_t calque_html_reference(const char *reference, size_t length, char *text, size_t capacity) {
  // A letter before it keeps white space that a reference stands for from being dropped.
  char source[64];
  if (length + 1 > sizeof source || length < 2) return 0;
  source[0] = 'x';
  memcpy(source + 1, reference, length);
  GumboOutput *output =
      gumbo_parse_with_options(&kGumboDefaultOptions, source, length + 1);
  size_t count = 0;
  const GumboVector *children = &output->root->v.element.children;
  for (unsigned i = 0; i < children->length; i++) {
    const GumboNode *body = children->data[i];
    if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY) continue;
    if (body->v.element.children.length == 0) continue;
    const GumboNode *node = body->v.element.children.data[0];
    if (node->type != GUMBO_NODE_TEXT) continue;
    const char *decoded = node->v.text.text + 1;
    count = strlen(decoded);
    if (count > capacity || (count == length && memcmp(decoded, reference, length) == 0)) {
      count = 0;
    } else {
      memcpy(text, decoded, count);
    }
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return count;
}
