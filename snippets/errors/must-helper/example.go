package demo

import "regexp"

// show
var word = regexp.MustCompile(`[a-z]+`)

func words(text string) []string { return word.FindAllString(text, -1) }

// end
