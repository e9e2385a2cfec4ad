package main

import (
	"errors"
	"fmt"
	"strings"
)

type Celsius float64
type pair struct{ a, b any }

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int:
		return fmt.Sprintf("int %d (double %d)", x, x*2)
	case int8, int16, int32:
		return fmt.Sprintf("small int %v", x)
	case float64:
		return fmt.Sprintf("float %.2f", x)
	case string:
		return "string " + strings.ToUpper(x)
	case bool:
		if x {
			return "yes"
		}
		return "no"
	case []int:
		return fmt.Sprintf("%d ints", len(x))
	case map[string]any:
		return fmt.Sprintf("object with %d keys", len(x))
	case error:
		return "error: " + x.Error()
	case fmt.Stringer:
		return "stringer " + x.String()
	case func() int:
		return fmt.Sprint("func giving ", x())
	case *int:
		return fmt.Sprint("pointer to ", *x)
	case pair:
		return "<" + describe(x.a) + ", " + describe(x.b) + ">"
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func (c Celsius) String() string { return fmt.Sprintf("%g°", float64(c)) }

func main() {
	n := 7
	values := []any{
		nil, 42, int8(-3), 'x', 2.5, "go", true, false, []int{1, 2},
		map[string]any{"k": 1}, errors.New("bad"), Celsius(20), func() int { return n },
		&n, pair{1, pair{"in", nil}}, struct{}{}, uint(9), []string{"s"},
	}
	for i, v := range values {
		fmt.Printf("%2d %s\n", i, describe(v))
	}

	var a any = "hello"
	s, ok := a.(string)
	fmt.Println(s, ok)
	i, ok := a.(int)
	fmt.Println(i, ok)
	fmt.Println(len(a.(string)), a == "hello", a == any(5))
	_, isStringer := a.(fmt.Stringer)
	fmt.Println(isStringer)

	counts := map[string]int{}
	for _, v := range values {
		switch v.(type) {
		case int, int8, rune, uint:
			counts["integer"]++
		case string, []string:
			counts["text"]++
		default:
			counts["rest"]++
		}
	}
	fmt.Println(counts)
}
