// Package forgetting holds switches over closed sets, complete and not.
package forgetting

import (
	"errors"
	"fmt"
)

type color int

const (
	red color = iota
	green
	blue
)

type level string

const (
	low    level = "low"
	middle level = "middle"
	high   level = "high"
	top    level = "top"
)

var (
	errNotFound = errors.New("not found")
	errConflict = errors.New("conflict")
	errTooLarge = errors.New("too large")
)

func forgetsBlue(c color) {
	switch c { // want GRL0006
	case red:
		fmt.Println("red")
	case green:
		fmt.Println("green")
	}
}

func forgetsTop(l level) int {
	score := 0
	switch l { // want GRL0006
	case low:
		score = 1
	case middle, high:
		score = 2
	}
	return score
}

func forgetsSentinel(err error) int {
	switch { // want GRL0006
	case errors.Is(err, errNotFound):
		return 404
	case errors.Is(err, errConflict):
		return 409
	}
	return 500
}

func forgetsSentinelByValue(err error) int {
	switch err { // want GRL0006
	case errNotFound:
		return 404
	case errTooLarge:
		return 413
	}
	return 500
}

func forgetsAtTheEnd(c color) (name string) {
	if c >= 0 {
		switch c { // want GRL0006
		case red:
			name = "red"
		case blue:
			name = "blue"
		}
	}
	return name
}

func forgetsField(p struct{ c color }) {
	switch p.c { // want GRL0006
	case green:
		fmt.Println("green")
	case red:
		fmt.Println("red")
	}
}

func complete(c color) {
	switch c {
	case red:
		fmt.Println("red")
	case green, blue:
		fmt.Println("other")
	}
}

func withDefault(c color) {
	switch c {
	case red:
		fmt.Println("red")
	case green:
		fmt.Println("green")
	default:
		fmt.Println("other")
	}
}

func behindTheSwitch(c color) string {
	switch c {
	case red:
		return "red"
	case green:
		return "green"
	}
	return "blue"
}

func onlyOne(l level) {
	switch l {
	case top:
		fmt.Println("top")
	}
}

func twoOfFour(l level) {
	switch l {
	case top, high:
		fmt.Println("high")
	}
}

type state int

const (
	open state = iota
	closed
	numStates
)

func countsAreNoMembers(s state) {
	switch s {
	case open:
		fmt.Println("open")
	case closed:
		fmt.Println("closed")
	}
}

type flag int

const (
	readable flag = 1 << iota
	writable
	runnable
)

func flagsAreNoSet(f flag) {
	switch f {
	case readable:
		fmt.Println("r")
	case writable:
		fmt.Println("w")
	}
}

func zeroIsNothing(c color) {
	switch c {
	case green:
		fmt.Println("green")
	case blue:
		fmt.Println("blue")
	}
}

func eachLeaves(c color) {
	if c >= 0 {
		switch c {
		case red:
			return
		case green:
			return
		}
	}
	fmt.Println("other")
}

func plainInt(n int) {
	switch n {
	case 0:
		fmt.Println("none")
	case 1:
		fmt.Println("one")
	}
}

func allSentinels(err error) int {
	switch {
	case errors.Is(err, errNotFound):
		return 404
	case errors.Is(err, errConflict):
		return 409
	case errors.Is(err, errTooLarge):
		return 413
	}
	return 500
}

func sentinelDefault(err error) int {
	switch {
	case errors.Is(err, errNotFound):
		return 404
	case errors.Is(err, errConflict):
		return 409
	default:
		return 500
	}
}

func oneSentinel(err error) int {
	switch {
	case errors.Is(err, errNotFound):
		return 404
	}
	return 500
}

func variableCase(c, other color) {
	switch c {
	case red:
		fmt.Println("red")
	case other:
		fmt.Println("other")
	}
}

func typeSwitch(v any) {
	switch v.(type) {
	case int:
		fmt.Println("int")
	case string:
		fmt.Println("string")
	}
}
