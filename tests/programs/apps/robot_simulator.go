package main

import (
	"fmt"
	"strings"
)

type Dir int

const (
	N Dir = iota
	E
	S
	W
)

func (d Dir) String() string { return "NESW"[d : d+1] }
func (d *Dir) turn(k int)    { *d = (*d + Dir(k) + 4) % 4 }

type Pos struct{ Easting, Northing int }

type Rect struct{ Min, Max Pos }

func (r Rect) contains(p Pos) bool {
	return p.Easting >= r.Min.Easting && p.Easting <= r.Max.Easting &&
		p.Northing >= r.Min.Northing && p.Northing <= r.Max.Northing
}

type Robot struct {
	Name string
	Dir
	Pos
	trail []Pos
}

type Action struct {
	robot *Robot
	cmd   byte
}

var step = map[Dir]Pos{N: {0, 1}, E: {1, 0}, S: {0, -1}, W: {-1, 0}}

func program(r *Robot, script string, out chan<- Action) {
	for i := 0; i < len(script); i++ {
		out <- Action{r, script[i]}
	}
	close(out)
}

type Room struct {
	extent Rect
	taken  map[Pos]*Robot
	log    []string
}

func (room *Room) apply(a Action) {
	r := a.robot
	switch a.cmd {
	case 'R':
		r.turn(1)
	case 'L':
		r.turn(-1)
	case 'A':
		d := step[r.Dir]
		to := Pos{r.Easting + d.Easting, r.Northing + d.Northing}
		if !room.extent.contains(to) {
			room.log = append(room.log, fmt.Sprintf("%s hits a wall at %v", r.Name, r.Pos))
			return
		}
		if other := room.taken[to]; other != nil {
			room.log = append(room.log, fmt.Sprintf("%s bumps into %s", r.Name, other.Name))
			return
		}
		delete(room.taken, r.Pos)
		r.trail = append(r.trail, r.Pos)
		r.Pos = to
		room.taken[to] = r
	default:
		room.log = append(room.log, fmt.Sprintf("%s: bad command %q", r.Name, a.cmd))
	}
}

func main() {
	room := &Room{extent: Rect{Pos{1, 1}, Pos{6, 5}}, taken: map[Pos]*Robot{}}
	scripts := []string{"AARAAXALA", "RAAAAAAA", "LLAA"}
	robots := []*Robot{
		{Name: "clutz", Dir: N, Pos: Pos{1, 1}},
		{Name: "sphero", Dir: N, Pos: Pos{2, 3}},
		{Name: "roomba", Dir: E, Pos: Pos{4, 5}},
	}
	chans := make([]chan Action, len(robots))
	for i, r := range robots {
		room.taken[r.Pos] = r
		chans[i] = make(chan Action)
		go program(r, scripts[i], chans[i])
	}
	for open := len(chans); open > 0; {
		for i, c := range chans {
			if c == nil {
				continue
			}
			a, ok := <-c
			if !ok {
				chans[i] = nil
				open--
				continue
			}
			room.apply(a)
		}
	}
	for _, r := range robots {
		fmt.Println(r.Name, r.Dir, r.Pos, len(r.trail), r.trail)
	}
	fmt.Println(strings.Join(room.log, "\n"))
}
