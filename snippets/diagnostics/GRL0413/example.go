package demo

import (
	"bufio"
	"fmt"
	"io"
)

// show
func list(out io.Writer, names []string) {
	buffered := bufio.NewWriter(out)
	for _, name := range names {
		fmt.Fprintln(buffered, name)
	} // the last lines stay in the buffer
}

// end
