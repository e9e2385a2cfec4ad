package main

import (
	"errors"
	"fmt"
	"strconv"
)

type T struct {
	P *int
	S []string
	M map[string]int
	I fmt.Stringer
	E error
	F func(int) int
}

type notFound struct {
	Key string
}

func (n *notFound) Error() string { return "not found: " + n.Key }

func lookup(m map[string]int, key string) (int, error) {
	v, ok := m[key]
	if !ok {
		return 0, &notFound{Key: key}
	}
	return v, nil
}

func parseSum(args ...string) (sum int, err error) {
	for i, a := range args {
		n, convErr := strconv.Atoi(a)
		if convErr != nil {
			return sum, fmt.Errorf("arg %d: %w", i, convErr)
		}
		sum += n
	}
	return
}

func main() {
	fmt.Println(T{})
	fmt.Printf("%+v\n", T{})
	var p *T
	fmt.Println(p, p == nil)
	fmt.Printf("%v %+v\n", p, p)

	ages := map[string]int{"ann": 30}
	for _, k := range []string{"ann", "bob"} {
		v, err := lookup(ages, k)
		fmt.Println(v, err)
		var nf *notFound
		if errors.As(err, &nf) {
			fmt.Println("missing key", nf.Key)
		}
	}

	fmt.Println(parseSum("1", "2", "39"))
	_, err := parseSum("1", "x")
	fmt.Println(err)
	fmt.Println(errors.Unwrap(err), errors.Is(err, strconv.ErrSyntax))

	joined := errors.Join(errors.New("first"), nil, errors.New("second"))
	fmt.Println(joined)
	fmt.Printf("%v|%s|%q\n", err, errors.New("e"), errors.New("quoted"))

	// Mistakes in a format are reported in the output.
	format := "%d %s\n"
	fmt.Printf(format, "str", 5)
	fmt.Printf("%v "+format[:2]+"\n", 1)
}
