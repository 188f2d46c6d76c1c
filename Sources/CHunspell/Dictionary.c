#include "CHunspell.h"

#include <hunspell/hunspell.h>

calque_dictionary *calque_dictionary_open(const char *affixes, const char *words) {
  return (calque_dictionary *)Hunspell_create(affixes, words);
}

void calque_dictionary_close(calque_dictionary *dictionary) {
  Hunspell_destroy((Hunhandle *)dictionary);
}

const char *calque_dictionary_encoding(calque_dictionary *dictionary) {
  return Hunspell_get_dic_encoding((Hunhandle *)dictionary);
}

bool calque_dictionary_has(calque_dictionary *dictionary, const char *word) {
  return Hunspell_spell((Hunhandle *)dictionary, word) != 0;
}
