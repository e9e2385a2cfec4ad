package demo

import "fmt"

// show
func spell(word string) {
	for index := range word {
		fmt.Printf("%c ", word[index]) // a byte of each character
	}
}

// end
