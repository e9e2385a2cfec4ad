package hazards

import (
	"encoding/json"
	"io"
)

type user struct{ Name string }

func findUser(id int) (*user, error) {
	if id == 0 {
		return nil, nil
	}
	return &user{"a"}, nil
}

// hazard: nil-nil-return
func greet(id int) (string, error) {
	u, err := findUser(id)
	if err != nil {
		return "", err
	}
	return u.Name, nil
}

// hazard: nil-map-miss
func nameOf(users map[int]*user, id int) string {
	return users[id].Name
}

// hazard: nil-map-write
func nilMap() {
	var m map[string]int
	m["a"] = 1
}

// hazard: nil-typed-iface
func typedNil(fail bool) error {
	var e *queryError
	if fail {
		e = &queryError{"x"}
	}
	return e
}

type request struct{ Account *user }

// hazard: nil-json-field
func decode(data []byte) (string, error) {
	var req request
	if err := json.Unmarshal(data, &req); err != nil {
		return "", err
	}
	return req.Account.Name, nil
}

// hazard: nil-unchecked-assert
func assert(x any) io.Reader {
	return x.(io.Reader)
}

type button struct {
	label   string
	onPress func(string)
}

func newButton(label string) *button { return &button{label: label} }

// hazard: nil-func-call
func (b *button) press() { b.onPress(b.label) }

func use() { newButton("a").press() }

// hazard: nil-chan-use
func nilChannel() int {
	var ch chan int
	return <-ch
}
