package main

import "fmt"

type Light uint

const (
	Red Light = iota
	RedAmber
	Green
	Amber
	numLights
)

var lightNames = [numLights]string{"RED", "RED+AMBER", "GREEN", "AMBER"}
var duration = [...]int{Red: 4, RedAmber: 1, Green: 3, Amber: 1}

func (l Light) String() string {
	if l >= numLights {
		return "OFF"
	}
	return lightNames[l]
}

func (l Light) Next() Light { return (l + 1) % numLights }

type Direction byte

const (
	North Direction = 'N'
	East  Direction = 'E'
	South Direction = 'S'
	West  Direction = 'W'
)

func (d Direction) Turn(right bool) Direction {
	order := []Direction{North, East, South, West}
	for i, o := range order {
		if o == d {
			if right {
				return order[(i+1)%4]
			}
			return order[(i+3)%4]
		}
	}
	return d
}

func (d Direction) Delta() (dx, dy int) {
	switch d {
	case North:
		dy = 1
	case South:
		dy = -1
	case East:
		dx = 1
	case West:
		dx = -1
	}
	return
}

type Robot struct {
	x, y int
	dir  Direction
}

func (r *Robot) Do(cmds string) *Robot {
	for _, c := range cmds {
		switch c {
		case 'L', 'R':
			r.dir = r.dir.Turn(c == 'R')
		case 'A':
			dx, dy := r.dir.Delta()
			r.x += dx
			r.y += dy
		default:
			fmt.Printf("? %c\n", c)
		}
	}
	return r
}

func main() {
	l, left := Red, duration[Red]
	for tick := 0; tick < 12; tick++ {
		if left == 0 {
			l = l.Next()
			left = duration[l]
			fmt.Printf("t=%d %v for %d\n", tick, l, left)
		}
		left--
	}
	fmt.Println(l, Light(9), numLights, Amber.Next(), len(lightNames))

	r := &Robot{7, 3, North}
	r.Do("RAALAL")
	fmt.Printf("%d %d %c\n", r.x, r.y, r.dir)
	fmt.Println(*r, r.Do("AxA").dir == West, West, string(North)+string(East))
	fmt.Println(Direction('Q').Turn(true) == 'Q')
}
