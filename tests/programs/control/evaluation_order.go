package main

import "fmt"

var log []string

func t(name string, v int) int {
	log = append(log, name)
	return v
}

func b(name string, v bool) bool {
	log = append(log, name)
	return v
}

func flush(what string) {
	fmt.Println(what, log)
	log = nil
}

func pair() (int, int) {
	log = append(log, "pair")
	return 3, 4
}

func add(x, y int) int { return x + y }

func main() {
	_ = t("a", 1) + t("b", 2)*t("c", 3)
	flush("sum")
	_ = b("f", false) && b("skipped", true) || b("last", true)
	flush("logic")
	arr := []int{10, 20, 30}
	arr[t("index", 1)] = t("value", 99)
	flush("assign")
	fmt.Println(arr, add(pair()))
	flush("call")

	i := 0
	i, arr[i] = 2, 77 // the index is taken before i changes
	fmt.Println(i, arr)
	arr[0], arr[1], arr[2] = arr[2], arr[0], arr[1]
	fmt.Println(arr)
	m := map[string]int{}
	m["n"] += t("op", 5)
	m["n"] -= 2
	flush("map")
	fmt.Println(m)

	x, y := 1, 2
	x, y = y, x+y
	x, y = y, x+y
	fmt.Println(x, y)
	s := []int{t("e0", 0), t("e1", 1), t("e2", 2)}
	flush("literal")
	for i := t("init", 0); b("cond", i < 2); i += t("post", 1) {
		log = append(log, fmt.Sprint("body", i))
	}
	flush("for")
	for range s[:t("bound", 2)] {
		t("iter", 0)
	}
	flush("range")
	if v := t("if", 1); v == 0 {
		t("no", 0)
	} else if w := t("elseif", v+1); w == 2 {
		t("yes", 0)
	}
	flush("if")
}
