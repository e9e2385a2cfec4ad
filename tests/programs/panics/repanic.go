package main

import "fmt"

type fatal struct {
	code int
	msg  string
}

func inner(kind int) {
	defer fmt.Println("inner cleanup", kind)
	switch kind {
	case 1:
		panic("minor")
	case 2:
		panic(fatal{70, "disk on fire"})
	case 3:
		panic(&fatal{71, "by pointer"})
	}
	fmt.Println("inner ok")
}

func middle(kind int) (res string) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		if s, ok := r.(string); ok {
			res = "recovered " + s
			return
		}
		fmt.Println("middle passes it on")
		panic(r)
	}()
	inner(kind)
	return "fine"
}

func outer(kind int) (res string, code int) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case fatal:
			res, code = v.msg, v.code
		case *fatal:
			res, code = "pointer: "+v.msg, v.code
			v.code++
		}
	}()
	res = middle(kind)
	return
}

func main() {
	for kind := range 4 {
		res, code := outer(kind)
		fmt.Printf("%d: %q %d\n", kind, res, code)
	}
}
