package main

import (
	"log"
	"os"
)

// show
func main() {
	data, err := os.ReadFile("config.toml")
	if err != nil {
		log.Fatal(err) // deferred calls do not run
	}
	log.Printf("%d bytes", len(data))
}

// end
