package main

import (
	"fmt"
	"sort"
	"strings"
)

type object = map[string]any
type array = []any

func encode(v any) string {
	switch t := v.(type) {
	case nil:
		return "null"
	case bool, int, float64:
		return fmt.Sprint(t)
	case string:
		return fmt.Sprintf("%q", t)
	case array:
		parts := make([]string, len(t))
		for i, e := range t {
			parts[i] = encode(e)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case object:
		keys := make([]string, 0, len(t))
		for k := range t {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		var sb strings.Builder
		sb.WriteByte('{')
		for i, k := range keys {
			if i > 0 {
				sb.WriteByte(',')
			}
			fmt.Fprintf(&sb, "%q:%s", k, encode(t[k]))
		}
		sb.WriteByte('}')
		return sb.String()
	}
	return fmt.Sprintf("?%T", v)
}

func depth(v any) int {
	deepest := 0
	switch t := v.(type) {
	case array:
		for _, e := range t {
			deepest = max(deepest, depth(e))
		}
	case object:
		for _, e := range t {
			deepest = max(deepest, depth(e))
		}
	default:
		return 0
	}
	return deepest + 1
}

func sumNumbers(v any) (total float64) {
	switch t := v.(type) {
	case int:
		total = float64(t)
	case float64:
		total = t
	case array:
		for _, e := range t {
			total += sumNumbers(e)
		}
	case object:
		if _, skip := t["ignore"]; skip {
			return 0
		}
		for _, e := range t {
			total += sumNumbers(e)
		}
	}
	return
}

func dig(v any, path ...any) (any, bool) {
	for _, step := range path {
		switch key := step.(type) {
		case string:
			obj, ok := v.(object)
			if !ok {
				return nil, false
			}
			v = obj[key]
		case int:
			arr, ok := v.(array)
			if !ok || key >= len(arr) {
				return nil, false
			}
			v = arr[key]
		}
	}
	return v, true
}

func main() {
	doc := object{
		"name": "gopher", "age": 13, "ok": true, "none": nil,
		"tags": array{"a", 1.5, array{}, object{"x": array{2, 3}}},
		"skip": object{"ignore": 1, "n": 1000},
		"odd":  uint8(3),
	}
	fmt.Println(encode(doc))
	fmt.Println(depth(doc), sumNumbers(doc))
	fmt.Println(dig(doc, "tags", 3, "x", 1))
	fmt.Println(dig(doc, "tags", 9))
	fmt.Println(dig(doc, "name", "first"))
	fmt.Println(doc["tags"].(array)[0], len(doc))
}
