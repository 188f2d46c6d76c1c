#ifndef CALQUE_HUNSPELL_H
#define CALQUE_HUNSPELL_H

#include <stdbool.h>

/// A spelling dictionary; one thread at a time may ask it.
typedef struct calque_dictionary calque_dictionary;

/// Opens the dictionary of an affix file and a word list; null where they cannot be read.
calque_dictionary *calque_dictionary_open(const char *affixes, const char *words);
void calque_dictionary_close(calque_dictionary *dictionary);

/// The name of the encoding that its words are in.
const char *calque_dictionary_encoding(calque_dictionary *dictionary);

/// Whether it has a word, in its own encoding.
bool calque_dictionary_has(calque_dictionary *dictionary, const char *word);

#endif
