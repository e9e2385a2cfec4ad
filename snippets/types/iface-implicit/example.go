package demo

import "fmt"

// show
type closer interface{ Close() error }

type door struct{ open bool }

func (d *door) Close() error { // satisfies io.Closer too, meant or not
	d.open = false
	return nil
}

func shut(c closer) error { return c.Close() }

// end

func shutAll() { fmt.Println(shut(&door{open: true})) }
