// level: all

// Package nilpromises holds what checks, fillers and comments tell of nil, and uses that are told each for itself.
package nilpromises

import (
	"encoding/json"
	"errors"
	"os"
	"unsafe"

	. "github.com/smartystreets/goconvey/convey"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/suite"
)

type part struct {
	size int
	next *part
}

var coin bool

func perhaps() *part {
	if coin {
		return nil
	}
	return &part{}
}

func either() (*part, error) {
	if coin {
		return nil, errors.New("none")
	}
	return &part{}, nil
}

// each use of another result is told, and both uses of one that no path has looked at
func twice() int {
	a := perhaps()
	b := perhaps()
	if coin {
		return a.size // want GRL0106
	}
	return a.size + // want GRL0106
		b.size // want GRL0106
}

// a parameter's nil comes back
func same(p *part) *part {
	if p == nil {
		return nil
	}
	return p
}

func comesBack() int {
	var none *part
	first := same(none)
	second := same(none)
	return first.size + // want GRL0106
		second.size // want GRL0106
}

// the tie to an error outlives a path on which something else is stored
func tied(other *part) int {
	p := other
	var err error
	if coin {
		p, err = either()
	}
	if err != nil {
		return 0
	}
	return p.size
}

func halfChecked() int {
	p, err := either()
	if err != nil && coin {
		return 0
	}
	return p.size // want GRL0106
}

// an error that a function in sight only writes down
func note(err error) { println(err) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func noted() int {
	p, err := either()
	note(err)
	return p.size // want GRL0106
}

func insisted() int {
	p, err := either()
	must(err)
	return p.size
}

func byType() int {
	p, err := either()
	switch err.(type) { // want GRL0402
	case nil:
		return p.size
	}
	return 0
}

// nil beside an error that is none
func complaint() error {
	if coin {
		return nil
	}
	return errors.New("bad")
}

func alone() (*part, error) { return nil, complaint() }

func beside() int {
	p, err := alone()
	if err != nil {
		return 0
	}
	return p.size // want GRL0106
}

// fillers
func asked(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Path
	}
	var other *os.LinkError
	found := errors.As(err, &other)
	if found {
		return other.Old
	}
	return ""
}

func unasked(err error) string {
	var path *os.PathError
	errors.As(err, &path)
	return path.Path // want GRL0106
}

func read(data []byte) int {
	var p *part
	if err := json.Unmarshal(data, &p); err != nil {
		return 0
	}
	return p.size
}

func readBlindly(data []byte) int {
	var p *part
	json.Unmarshal(data, &p) // want GRL0003
	return p.size            // want GRL0106
}

// checks
type parts struct {
	suite.Suite
	first *part
}

func (s *parts) TestFirst() {
	s.first = nil
	s.NotNil(s.first)
	println(s.first.size)
	p := perhaps()
	s.NotNil(p)
	println(p.size)
}

func checked(t assert.TestingT) {
	p := perhaps()
	So(p, ShouldNotBeNil)
	println(p.size)
	q, err := either()
	So(err, ShouldBeNil)
	println(q.size)
	r := perhaps()
	So(r == nil, ShouldBeFalse)
	println(r.size)
	s := perhaps()
	assert.True(t, s != nil)
	println(s.size)
	var list []int
	assert.Equal(t, 1, len(list))
	println(list[0])
}

// lengths
func list() []int {
	if coin {
		return nil
	}
	return []int{1}
}

func lengths(other []int) int {
	a := list()
	if len(a) != 3 {
		return a[0] // want GRL0106
	}
	b := list()
	if len(b) >= 0 { // want GRL0703
		println(b[0]) // want GRL0106
	}
	c := list()
	if len(c)-1 >= 0 {
		println(c[0])
	}
	d := list()
	if len(d) == len(other) {
		println(d[0], other[0])
	}
	e := list()
	return e[len(e)-1] // want GRL0106
}

// elements by the same constant or sum
const first = "first"

func elements(parts map[string]*part, rows []*part, row int) {
	if parts[first+"!"] != nil {
		println(parts[first+"!"].size)
	}
	if rows[row+1] != nil {
		println(rows[row+1].size)
	}
	if rows[row+1] != nil {
		row++
		println(rows[row+1].size) // want GRL0106
	}
}

func givesElements() { elements(map[string]*part{}, []*part{nil}, 0) }

// what a comment says
// nilable(p, result 0)
func commented(p *part) *part {
	println(p.size) // want GRL0106
	return perhaps()
}

type shelf struct {
	top *part // nilable(top)
	low *part
}

func (s *shelf) sizes() int {
	return s.low.size +
		s.top.size // want GRL0106
}

//go:cgo_unsafe_args
func block(p *part, size int) int {
	call(unsafe.Pointer(&size))
	return p.size
}

func call(at unsafe.Pointer) {}

func givesBlock() int { return block(perhaps(), 1) }
