package demo

import (
	"bytes"
	"fmt"
	"sync"
)

// show
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func render(name string) string {
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	fmt.Fprintf(buffer, "Hello, %s", name)
	return buffer.String()
}

// end
