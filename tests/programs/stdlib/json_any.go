package main

import (
	"encoding/json"
	"fmt"
)

type Base struct {
	ID      int    `json:"id"`
	Created string `json:"created"`
}

type Geo struct {
	Lat float64 `json:"lat"`
	Lng float64 `json:"lng"`
}

type User struct {
	Base
	Name     string            `json:"name"`
	Email    *string           `json:"email"`
	Location Geo               `json:"location"`
	Friends  []User            `json:"friends,omitempty"`
	Attrs    map[string]string `json:"attrs"`
	Scores   [3]int            `json:"scores"`
	password string
}

func prettyPrint(v interface{}) {
	b, err := json.MarshalIndent(v, "", "    ")
	if err != nil {
		fmt.Println("error:", err)
		return
	}
	fmt.Println(string(b))
}

func walk(v interface{}, depth int) {
	switch x := v.(type) {
	case map[string]interface{}:
		fmt.Printf("%*sobject of %d\n", depth*2, "", len(x))
		for _, k := range []string{"name", "location", "friends"} {
			if val, ok := x[k]; ok {
				fmt.Printf("%*s%s:\n", depth*2, "", k)
				walk(val, depth+1)
			}
		}
	case []interface{}:
		fmt.Printf("%*slist of %d\n", depth*2, "", len(x))
		for _, e := range x {
			walk(e, depth+1)
		}
	case string:
		fmt.Printf("%*sstring %q\n", depth*2, "", x)
	case float64:
		fmt.Printf("%*snumber %g\n", depth*2, "", x)
	case bool:
		fmt.Printf("%*sbool %t\n", depth*2, "", x)
	case nil:
		fmt.Printf("%*snull\n", depth*2, "")
	}
}

func main() {
	mail := "ann@example.org"
	u := User{Base: Base{1, "2024-01-01"}, Name: "Ann & Bob", Email: &mail, Location: Geo{1.5, -2}, password: "x"}
	u.Friends = append(u.Friends, User{Name: "Cy", Attrs: map[string]string{"b": "2", "a": "1"}})
	prettyPrint(u)
	prettyPrint([]int{1, 2, 3})
	prettyPrint(map[string]bool{"z": true, "a": false})
	b, _ := json.Marshal(u)
	var any interface{}
	if err := json.Unmarshal(b, &any); err != nil {
		fmt.Println(err)
		return
	}
	walk(any, 0)
	var back User
	if err := json.Unmarshal(b, &back); err != nil {
		fmt.Println(err)
	}
	fmt.Println(back.Name, *back.Email, back.Location, len(back.Friends), back.ID, back.Scores)
	people := []struct {
		Name string `json:"name"`
		Age  int    `json:"age"`
	}{{"A", 1}, {"B", 2}}
	out, _ := json.Marshal(people)
	fmt.Printf("%s\n", out)
	_ = u.password
}
