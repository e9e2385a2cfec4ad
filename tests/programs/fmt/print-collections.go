package main

import "fmt"

func main() {
	var nilSlice []int
	var nilMap map[string]int
	var nilPtr *int
	var nilErr error
	var nilAny any
	var nilFunc func()
	fmt.Println(nilSlice, nilMap, nilPtr, nilErr, nilAny, nilFunc == nil)
	fmt.Printf("%v %v %v %v %v\n", nilSlice, nilMap, nilPtr, nilErr, nilAny)
	fmt.Printf("%+v %d %s\n", nilSlice, nilSlice, []string(nil))

	fmt.Println([]int{}, []string{""}, []string{"", ""}, [0]int{}, [3]bool{1: true})
	fmt.Println([][]int{{1}, {}, nil, {2, 3}}, [2][2]int{{1, 2}, {3, 4}})
	fmt.Println(map[string]int{"b": 2, "a": 1, "c": 3}, map[int]bool{10: true, 9: false, -1: true})
	fmt.Println(map[string][]int{"x": {1, 2}, "e": nil}, map[bool]string{true: "t", false: "f"})
	fmt.Println(map[float64]string{1.5: "x", -2: "y"}, map[rune]int{'b': 1, 'a': 2})
	fmt.Println(map[[2]int]string{{1, 0}: "b", {0, 5}: "a"}, map[string]map[string]int{"o": {"i": 1}})

	fmt.Println([]byte("hi"), []rune("hé"), []float64{1, 2.5, 1e21}, []bool{true})
	fmt.Printf("%v %v %.1f %5.2f\n", []float64{1, 2.5}, []float32{0.1}, []float64{1, 2.25}, [2]float64{3, 4})
	fmt.Printf("%q %v %s\n", []string{"a b", "c"}, [2]string{"x", "y"}, map[string]string{"k": "v"})
	fmt.Printf("%t %c %U\n", []bool{true, false}, []rune("go"), []rune("go"))
	fmt.Printf("%T %T %T %T\n", nilSlice, nilMap, [3]string{}, [][]byte{})
	fmt.Printf("%T %T %T %T %T\n", 1, "s", 2.5, 'r', true)
	fmt.Printf("%T %T %T\n", map[string][]int{}, struct{}{}, nilErr)
	fmt.Printf("%6v|%-6v|%06v\n", []int{1, 22}, []string{"a"}, 42)
}
