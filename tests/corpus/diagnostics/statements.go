// level: all

// Package statements holds statements that do nothing, or not what they say, beside healthy ones.
package statements

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"time"
)

func unreachableAfterReturn(n int) int {
	if n > 0 {
		return 1
		fmt.Println("never") // want GRL0701
		fmt.Println("one finding for the region")
	}
	for {
		n++
		if n > 100 {
			panic("too many")
			n = 0 // want GRL0701
		}
	}
	return 2 // want GRL0701
}

func unreachableAfterSelect(ch chan int) {
	select {
	case <-ch:
		return
	}
	close(ch) // want GRL0701
}

func reachableByBreak(ch chan int) {
	for {
		if <-ch == 0 {
			break
		}
	}
	close(ch)
	switch {
	case cap(ch) > 1:
		return
	}
	close(ch) // want GRL0309
}

func needsReturnForTheCompiler(kind string) int {
	switch kind {
	case "a":
		return 1
	default:
		os.Exit(2)
	}
	return 0
}

func exitsBeforeWork() {
	os.Exit(3)
	fmt.Println("never") // want GRL0701
}

func jumps(n int) int {
again:
	n--
	if n > 0 {
		goto again
	}
	return n
}

func shifts(small int8, wide uint64, count uint) {
	fmt.Println(small << 7)
	fmt.Println(small << 8) // want GRL0702
	wide >>= 64             // want GRL0702
	fmt.Println(wide>>63, wide<<count)
	if math.MaxInt == math.MaxInt32 {
		fmt.Println(small >> 9)
	}
}

func shiftsGeneric[T ~int8 | ~int32](value T) T {
	return value<<7 + value>>20 // want GRL0702
}

func decided(size uint, octet uint8, items []string, signed int16) int {
	if size < 0 { // want GRL0703
		return 1
	}
	if octet > 255 { // want GRL0703
		return 2
	}
	if len(items) < 0 { // want GRL0703
		return 3
	}
	if signed <= math.MaxInt16 { // want GRL0703
		return 4
	}
	for index := size; index >= 0; index-- { // want GRL0703
		fmt.Println(index)
	}
	return 5
}

func undecided(size uint, octet uint8, items []string, long int64) bool {
	return size > 0 && octet < 255 && len(items) < 1 && long > math.MaxInt32 && long <= math.MaxInt
}

func notANumber(value float64) bool {
	nan := math.NaN()
	if value == nan { // want GRL0703 GRL0532
		return true
	}
	return value == math.NaN() // want GRL0703
}

func isANumber(value float64) bool { return !math.IsNaN(value) && value == value }

func firstEven(numbers []int) int {
	for _, number := range numbers {
		if number%2 == 0 {
			fmt.Println("even")
		}
		return number // want GRL0704
	}
	return -1
}

func firstOdd(numbers []int) int {
	for _, number := range numbers {
		if number%2 == 0 {
			continue
		}
		return number
	}
	return -1
}

func anyKey(set map[string]bool) string {
	for key := range set {
		if key != "" {
			fmt.Println(key) // want GRL0523
		}
		return key
	}
	return ""
}

func compute(n int) int { fmt.Println(n); return n }

func neverRead(n int) int {
	total := compute(n) // want GRL0705
	total = compute(n + 1)
	fmt.Println(total)
	n++ // want GRL0705
	return total
}

func readOnOnePath(n int) int {
	total := compute(n)
	if n > 3 {
		total = compute(n + 1)
	}
	best := 0
	if total > 3 {
		best = compute(3)
	}
	return total + best
}

func readByLiteral(n int) func() int {
	total := compute(n)
	next := func() int { return total }
	total = compute(n + 1)
	return next
}

func overwritten(limit int) int { // want GRL0705
	limit = 10
	return compute(limit)
}

func defaulted(limit int) int {
	if limit == 0 {
		limit = 10
	}
	return compute(limit)
}

func appendsForNobody(names []string) int {
	var upper []string
	for _, name := range names {
		upper = append(upper, strings.ToUpper(name)) // want GRL0706
	}
	return len(names)
}

func appendsForCaller(names []string) {
	names = append(names, "last") // want GRL0706
}

func appendsForResult(names []string) []string {
	var upper []string
	for _, name := range names {
		upper = append(upper, strings.ToUpper(name))
	}
	return upper
}

func appendsInto(buffer []byte) int {
	view := buffer[:0]
	view = append(view, 'x')
	return len(view)
}

func wrongCounter(rows, columns int) {
	for row := 0; row < rows; row++ {
		for column := 0; column < columns; row++ { // want GRL0707
			fmt.Println(row)
		}
	}
	for rows > 0 { // want GRL0707
		fmt.Println(columns)
	}
}

func rightCounter(rows int, stop chan bool) {
	for rows > 0 {
		if <-stop {
			break
		}
	}
	done := false
	finish := func() { done = true }
	for !done {
		finish()
	}
	for left, right := 0, rows; left < right; left, right = left+1, right-1 {
		fmt.Println(left)
	}
}

type flags int

const (
	flagNone flags = iota
	flagRead
)

func pointless(bits flags, n int) int {
	if bits&flagNone != 0 { // want GRL0708
		return 1
	}
	half := float64(n) * (1 / 2)         // want GRL0708
	rounded := math.Ceil(float64(n / 3)) // want GRL0708
	return n%1 + int(half+rounded)       // want GRL0708
}

func useful(bits flags, n int) int {
	if bits&flagRead != 0 {
		return n % 2
	}
	return int(math.Ceil(float64(n) / 3))
}

func typeCases(value any) int {
	switch value.(type) {
	case io.Reader:
		return 1
	case *os.File: // want GRL0709
		return 2
	case error, *strings.Reader: // want GRL0709
		return 3
	}
	switch value.(type) {
	case *os.File:
		return 4
	case io.Reader:
		return 5
	case fmt.Stringer, nil:
		return 6
	}
	return 7
}

func endless(n int) int {
	fmt.Println(n)
	return endless(n - 1) // want GRL0710
}

type node struct{ next *node }

func (n *node) last() *node {
	if n.next != nil {
		return n.next.last()
	}
	return n
}

func (n *node) first() *node {
	return n.next.first() // want GRL0710
}

func countdown(n int) bool { return n == 0 || countdown(n-1) }

func breaksSelect(work chan int, stop context.Context) {
	for {
		select {
		case item := <-work:
			fmt.Println(item)
		case <-stop.Done():
			break // want GRL0711
		}
	}
}

func breaksSwitch(words []string) {
	for _, word := range words {
		switch word {
		case "stop":
			fmt.Println("stopping")
			break // want GRL0711
		case "early":
			if len(words) > 3 {
				break
			}
			fmt.Println("few")
		}
	}
outer:
	for {
		switch len(words) {
		case 0:
			break outer
		}
	}
}

func twice(n int) int { return n * 2 }

func drops(text string, deadline time.Time, err error) {
	strings.ToUpper(text)     // want GRL0712
	fmt.Sprintf("%s!", text)  // want GRL0712
	deadline.Add(time.Second) // want GRL0712
	twice(4)                  // want GRL0712
	err.Error()               // want GRL0712
	errors.New("lost")        // want GRL0712
	text = strings.TrimSpace(text)
	fmt.Println(text)
	compute(4)
}

func repeats(a, b int, ready bool, next func() bool) int {
	if a > b {
		return 1
	} else if ready {
		return 2
	} else if a > b { // want GRL0713
		return 3
	}
	if next() {
		return 4
	} else if next() {
		return 5
	}
	if a == a { // want GRL0713
		a = a // want GRL0713
	}
	if a != 1 || a != 2 { // want GRL0713
		return 6
	}
	if a == 1 && a == 2 { // want GRL0713
		return 7
	}
	return b - a
}

func report(status string) { fmt.Println(status) }

func defersEarly(job func() error) error {
	start := time.Now()
	var status string
	defer report(status)                 // want GRL0714
	defer fmt.Println(time.Since(start)) // want GRL0714
	if err := job(); err != nil {
		status = "failed" // want GRL0705
		return err
	}
	status = "done" // want GRL0705
	return nil
}

func defersLate(job func() error) error {
	start := time.Now()
	status := "running"
	defer func() { fmt.Println(status, time.Since(start)) }()
	status = "done"
	return job()
}

type counter struct {
	hits  int
	limit [4]int
}

func (c counter) Add() {
	c.hits++ // want GRL0521
}

func (c counter) With(hits int) counter {
	c.hits = hits
	return c
}

func (c *counter) reset() { c.hits = 0 }

func resetAll(all []counter, byName map[string]counter) {
	for _, c := range all {
		c.hits = 0 // want GRL0521
	}
	for name, c := range byName {
		c.hits = 0
		byName[name] = c
	}
	for _, c := range all {
		c.reset() // want GRL0521
	}
	for index := range all {
		all[index].reset()
	}
}

func clearLimit(c counter, p *counter) {
	c.limit[0] = 1 // want GRL0521
	p.limit[0] = 1
}
