package demo

import (
	"io"
	"reflect"
)

// show
func isEnd(err error) bool {
	return reflect.DeepEqual(err, io.EOF)
}

// end
