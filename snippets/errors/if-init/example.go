package demo

import (
	"log"
	"strconv"
)

// show
func logPort(text string) {
	if port, err := strconv.Atoi(text); err != nil {
		log.Println("bad port:", err)
	} else {
		log.Println("port", port)
	}
}

// end
