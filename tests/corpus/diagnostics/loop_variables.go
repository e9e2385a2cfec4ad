//go:build go1.21

// Package looping is written for a Go in which all turns share the loop's variables.
package looping

import (
	"sync"
	"testing"
)

func started(names []string, greet func(string)) {
	var wg sync.WaitGroup
	for _, name := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			greet(name) // want GRL0202
		}()
	}
	wg.Wait()
}

func handedOver(names []string, greet func(string)) {
	for _, name := range names {
		go func(name string) { greet(name) }(name)
	}
}

func copied(names []string, greet func(string)) {
	for _, name := range names {
		name := name
		go func() { greet(name) }()
	}
}

func deferred(names []string, greet func(string)) {
	for i := 0; i < len(names); i++ {
		defer func() { greet(names[i]) }() // want GRL0202
	}
}

func inBranches(names []string, greet func(string)) {
	for index, name := range names {
		if index > 0 {
			go func() { greet(name) }() // want GRL0202
		} else {
			func() { greet(name) }()
		}
	}
}

func waitedFor(names []string, greet func(string)) {
	for _, name := range names {
		done := make(chan struct{})
		go func() {
			greet(name)
			close(done)
		}()
		<-done
	}
}

func TestTable(t *testing.T) {
	for _, row := range []int{1, 2} {
		t.Run("parallel", func(t *testing.T) {
			t.Parallel()
			if row == 0 { // want GRL0202
				t.Error("zero")
			}
		})
		t.Run("serial", func(t *testing.T) {
			if row == 0 {
				t.Error("zero")
			}
		})
	}
}

type boxed struct{ name *string }

func keptPointers(names []string, out chan<- *string, byLength map[int]*string) []*string {
	var kept []*string
	var boxes []boxed
	for i, name := range names {
		kept = append(kept, &name)                // want GRL0522
		boxes = append(boxes, boxed{name: &name}) // want GRL0522
		byLength[i] = &name                       // want GRL0522
		out <- &name                              // want GRL0522
	}
	println(len(boxes))
	return kept
}

func countedPointers() (all []*int) {
	for i := 0; i < 3; i++ {
		all = append(all, &i) // want GRL0522
	}
	return all
}

func ownPointers(names []string) []*string {
	var kept []*string
	for _, name := range names {
		name := name
		kept = append(kept, &name)
	}
	for i := range names {
		kept = append(kept, &names[i])
	}
	return kept
}

func foundPointer(names []string, scan func(*string)) (found *string) {
	for _, name := range names {
		scan(&name)
		turn := []*string{&name}
		turn = append(turn, &name)
		scan(turn[0])
		if name == "x" {
			found = &name
			break
		}
	}
	return found
}

type part struct{ id string }

func keepsParts(parts []part) []*string {
	var ids []*string
	for _, p := range parts {
		ids = append(ids, &p.id) // want GRL0522
	}
	return ids
}

func keepsKeys(names []string) map[*string]int {
	seen := map[*string]int{}
	for index, name := range names {
		seen[&name] = index // want GRL0522
	}
	return seen
}

func keepsByName(names []string) []*string {
	var kept []*string
	for _, name := range names {
		address := &name // want GRL0522
		kept = append(kept, address)
	}
	return kept
}

func looksByName(names []string, look func(*string)) {
	for _, name := range names {
		address := &name
		look(address)
	}
}
