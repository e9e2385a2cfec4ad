// level: all

// Package enums holds switches, maps, conversions and literals of types that stand for closed sets.
package enums

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"time"
)

type color int

const (
	red color = iota
	green
	blue
)

const favourite = red

type suit string

const (
	hearts suit = "h"
	spades suit = "s"
)

type access uint8

const (
	readable access = 1 << iota
	writable
)

type ratio int

const (
	one ratio = 1
	two ratio = 2 * one
)

type number int

type either interface{ color | rank }

type rank int

const (
	low  rank = 0
	high rank = 7
)

func switches(c color, s suit, m number, k reflect.Kind, d time.Duration, a access, r ratio) {
	switch c { // want GRL0006
	case red:
	}
	switch c { // want GRL0006
	case red, green:
	default:
	}
	switch c { // want GRL0006
	case (green), color(blue):
	}
	switch c { // want GRL0006
	case favourite, 1, 2:
	}
	switch s { // want GRL0006
	}
	switch c {
	case favourite, green, blue:
	}
	//exhaustive:ignore the rest is nothing to us
	switch c {
	case red:
	}
	//exhaustive:ingore a slip
	switch c { // want GRL0006
	case red:
	}
	switch m {
	case 1:
	}
	switch k {
	case reflect.Bool:
	default:
	}
	switch d {
	case time.Second:
	}
	switch a {
	case readable:
	}
	switch r {
	case one:
	}
	switch {
	case c == red:
	}
}

func generic[T color | rank, U either, V color | int](t T, u U, v V) {
	switch t { // want GRL0006
	case T(red), T(green):
	}
	switch u { // want GRL0006
	case U(red):
	}
	switch t {
	case T(red), T(green), T(blue), T(high):
	}
	switch v {
	case V(red):
	}
}

func local() {
	type step int
	const (
		start step = iota
		stop
	)
	var s step
	switch s { // want GRL0006
	case start:
	}
	switch s {
	case start, stop:
	}
}

var names = map[color]string{ // want GRL0510
	red:  "red",
	blue: "blue",
}

//exhaustive:ignore
var some = map[color]string{red: "red"}

var all = map[color]string{red: "red", green: "green", blue: "blue"}

func maps() []any {
	type table map[suit]int
	return []any{
		table{hearts: 1}, // want GRL0510
		table{hearts: 1, spades: 2},
		map[color]int{},
		map[number]int{1: 1},
		map[suit]bool{"h": true}, // want GRL0510
	}
}

type node interface{ node() }

type leaf struct{}
type branch struct{ left, right node }
type empty struct{}

func (leaf) node()    {}
func (*branch) node() {}
func (empty) node()   {}

func types(n node, v any) (count int) {
	switch n.(type) { // want GRL0511
	case leaf:
		count = 1
	case *branch:
		count = 2
	}
	switch n := n.(type) { // want GRL0511
	case leaf:
		return types(n, v)
	}
	switch n.(type) {
	case leaf, empty:
	case *branch:
	}
	switch n.(type) {
	case leaf:
	default:
	}
	switch n.(type) {
	case node:
	}
	switch v.(type) {
	case leaf:
	}
	return count
}

func numbers(data []byte, n int, other rank) []color {
	if n >= 3 {
		return nil
	}
	return []color{
		color(data[0]),                       // want GRL0512
		color(binary.BigEndian.Uint16(data)), // want GRL0512
		color(n),
		color(1),
		color(other),
	}
}

func checked(n int) (color, bool) {
	c := color(n)
	return c, c <= blue
}

func paint(c color, s suit, n number) {}

func literals() (color, suit) {
	paint(2, "s", 3) // want GRL0513 GRL0513
	paint(0, spades, 4)
	var c color = 7 // want GRL0513 GRL0705
	c = 1           // want GRL0513
	fmt.Println(c)
	return blue, "h" // want GRL0513
}
