package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// A JSON-like value as any: nil, bool, float64, string, []any, map[string]any.

func encode(sb *strings.Builder, v any, indent string) {
	switch v := v.(type) {
	case nil:
		sb.WriteString("null")
	case bool:
		sb.WriteString(strconv.FormatBool(v))
	case int:
		sb.WriteString(strconv.Itoa(v))
	case float64:
		sb.WriteString(strconv.FormatFloat(v, 'g', -1, 64))
	case string:
		sb.WriteString(strconv.Quote(v))
	case []any:
		if len(v) == 0 {
			sb.WriteString("[]")
			return
		}
		sb.WriteString("[\n")
		for i, e := range v {
			sb.WriteString(indent + "  ")
			encode(sb, e, indent+"  ")
			if i < len(v)-1 {
				sb.WriteByte(',')
			}
			sb.WriteByte('\n')
		}
		sb.WriteString(indent + "]")
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		sb.WriteString("{")
		for i, k := range keys {
			if i > 0 {
				sb.WriteString(",")
			}
			fmt.Fprintf(sb, "\n%s  %q: ", indent, k)
			encode(sb, v[k], indent+"  ")
		}
		if len(keys) > 0 {
			sb.WriteString("\n" + indent)
		}
		sb.WriteString("}")
	default:
		fmt.Fprintf(sb, "<%T>", v)
	}
}

func depth(v any) int {
	best := 0
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			best = max(best, depth(e))
		}
	case map[string]any:
		for _, e := range v {
			best = max(best, depth(e))
		}
	default:
		return 0
	}
	return best + 1
}

func get(v any, path ...any) (any, bool) {
	for _, p := range path {
		switch key := p.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				return nil, false
			}
			if v, ok = m[key]; !ok {
				return nil, false
			}
		case int:
			l, ok := v.([]any)
			if !ok || key >= len(l) {
				return nil, false
			}
			v = l[key]
		}
	}
	return v, true
}

func main() {
	doc := map[string]any{
		"name": "demo \"x\"", "size": 3, "ratio": 0.25, "ok": true, "none": nil,
		"list": []any{1, "two", []any{}, map[string]any{"deep": []any{false}}},
		"odd":  struct{}{}, "empty": map[string]any{},
	}
	var sb strings.Builder
	encode(&sb, doc, "")
	fmt.Println(sb.String())
	fmt.Println(depth(doc), depth(1), depth([]any{}))
	fmt.Println(get(doc, "list", 3, "deep", 0))
	fmt.Println(get(doc, "list", 9))
	fmt.Println(get(doc, "name", "x"))
	fmt.Println(get(doc, "none"))
}
