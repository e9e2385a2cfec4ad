package main

import (
	"encoding/json"
	"fmt"
	"strings"
)

type Address struct {
	Street string `json:"street"`
	City   string `json:"city,omitempty"`
}

type Person struct {
	Name    string            `json:"name"`
	Age     int               `json:"age"`
	Emails  []string          `json:"emails"`
	Addr    *Address          `json:"addr,omitempty"`
	Meta    map[string]string `json:"meta,omitempty"`
	secret  string
	Ignored string `json:"-"`
	Ratio   float64
	Active  bool `json:"active"`
}

func main() {
	p := Person{Name: "Ann \"A\"", Age: 30, Emails: []string{"a@x.org", "b@y.org"}, Ratio: 0.5, secret: "s"}
	b, err := json.Marshal(p)
	fmt.Println(string(b), err, len(p.secret))
	p.Addr = &Address{Street: "Main <1>"}
	p.Meta = map[string]string{"z": "last", "a": "first"}
	p.Emails = nil
	b, _ = json.MarshalIndent(p, "", "  ")
	fmt.Println(string(b))

	var q Person
	in := `{"name":"Bob","age":41,"emails":["x"],"addr":{"street":"S","city":"C"},"Ratio":1e2,"extra":[1,2]}`
	if err := json.Unmarshal([]byte(in), &q); err != nil {
		fmt.Println(err)
	}
	fmt.Println(q.Name, q.Age, q.Emails, *q.Addr, q.Ratio, q.Active, q.Meta == nil)

	var list []struct {
		ID   int
		Tags []string
	}
	fmt.Println(json.Unmarshal([]byte(`[{"ID":1,"Tags":["a"]},{"id":2}]`), &list))
	for _, l := range list {
		fmt.Println(l.ID, len(l.Tags))
	}
	fmt.Println(json.Unmarshal([]byte(`{"name":`), &q) != nil)
	fmt.Println(json.Valid([]byte(`{"a":[1,2,{}]}`)), json.Valid([]byte(`{a:1}`)))
	m, _ := json.Marshal(map[string]any{"n": 1, "b": []int{1, 2}, "s": "x", "nil": nil})
	fmt.Println(string(m))
	dec := json.NewDecoder(strings.NewReader(`{"street":"one"} {"street":"two"}`))
	for dec.More() {
		var a Address
		if err := dec.Decode(&a); err != nil {
			break
		}
		fmt.Println(a.Street)
	}
}
