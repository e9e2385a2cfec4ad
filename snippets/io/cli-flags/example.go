package demo

import (
	"flag"
	"fmt"
)

// show
func run() {
	port := flag.Int("port", 8080, "port to listen on")
	verbose := flag.Bool("verbose", false, "log more")
	flag.Parse()
	fmt.Println(*port, *verbose, flag.Args())
}

// end
