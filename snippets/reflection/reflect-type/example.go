package demo

import "reflect"

// show
func describe(x any) string {
	v := reflect.ValueOf(x)
	if v.Kind() == reflect.Slice {
		return "a list of " + v.Type().Elem().Name()
	}
	return v.Type().Name()
}

// end
