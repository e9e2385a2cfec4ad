package demo

import "reflect"

// show
func fieldNames(x any) []string {
	t := reflect.TypeOf(x)
	var names []string
	for i := range t.NumField() {
		names = append(names, t.Field(i).Name)
	}
	return names
}

// end
