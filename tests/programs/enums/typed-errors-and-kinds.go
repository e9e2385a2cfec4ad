package main

import (
	"fmt"
	"strings"
)

type Kind uint8

const (
	KindUnknown Kind = iota
	KindInt
	KindText
	KindList
)

// The names in one string with offsets, as the stringer tool writes them.
const kindText = "UnknownIntTextList"

var kindIndex = [...]uint8{0, 7, 10, 14, 18}

func (k Kind) String() string {
	if int(k) >= len(kindIndex)-1 {
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
	return kindText[kindIndex[k]:kindIndex[k+1]]
}

type Code int

const (
	OK       Code = 0
	NotFound Code = 404
	Teapot   Code = 418
	Internal Code = 500
)

func (c Code) Error() string {
	return fmt.Sprintf("%d %s", int(c), strings.ToLower(c.text()))
}

func (c Code) text() string {
	switch c {
	case OK:
		return "OK"
	case NotFound:
		return "Not Found"
	case Teapot:
		return "I'm a teapot"
	}
	return "Server Error"
}

func fetch(path string) error {
	switch {
	case path == "":
		return Internal
	case strings.HasPrefix(path, "/tea"):
		return Teapot
	case !strings.HasPrefix(path, "/"):
		return NotFound
	}
	return nil
}

type Value struct {
	Kind Kind
	I    int
	S    string
	L    []Value
}

func (v Value) String() string {
	switch v.Kind {
	case KindInt:
		return fmt.Sprint(v.I)
	case KindText:
		return fmt.Sprintf("%q", v.S)
	case KindList:
		parts := make([]string, len(v.L))
		for i, e := range v.L {
			parts[i] = e.String()
		}
		return "(" + strings.Join(parts, " ") + ")"
	default:
		return "?"
	}
}

func main() {
	for k := KindUnknown; k <= KindList+1; k++ {
		fmt.Printf("%d=%v ", k, k)
	}
	fmt.Println()
	for _, p := range []string{"/home", "/tea/pot", "x", ""} {
		err := fetch(p)
		switch code, _ := err.(Code); {
		case err == nil:
			fmt.Println("fine", p)
		case err == Teapot:
			fmt.Println("short and stout:", err)
		case code >= Internal:
			fmt.Println("bad:", err, int(code)/100)
		default:
			fmt.Println("other:", err)
		}
	}
	v := Value{Kind: KindList, L: []Value{{KindInt, 4, "", nil}, {Kind: KindText, S: "a b"}, {}, {Kind: KindList}}}
	fmt.Println(v, v.L[1].Kind, Kind(200))
	counts := map[Kind]int{}
	for _, e := range v.L {
		counts[e.Kind]++
	}
	fmt.Println(counts, OK == 0, Code(404) == NotFound)
}
