package main

import (
	"fmt"
	"math"
)

type Body struct{ x, y, z, vx, vy, vz, mass float64 }

const (
	solarMass   = 4 * math.Pi * math.Pi
	daysPerYear = 365.24
)

type System []*Body

func NewSystem(bodies ...Body) System {
	n := make(System, len(bodies))
	for i := range bodies {
		n[i] = &bodies[i]
	}
	var px, py, pz float64
	for _, b := range n {
		px += b.vx * b.mass
		py += b.vy * b.mass
		pz += b.vz * b.mass
	}
	sun := n[0]
	sun.vx, sun.vy, sun.vz = -px/solarMass, -py/solarMass, -pz/solarMass
	return n
}

func (sys System) energy() (e float64) {
	for i, b := range sys {
		e += 0.5 * b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz)
		for _, c := range sys[i+1:] {
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			e -= b.mass * c.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return
}

func (sys System) advance(dt float64) {
	for i, b := range sys {
		for _, c := range sys[i+1:] {
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			d2 := dx*dx + dy*dy + dz*dz
			mag := dt / (d2 * math.Sqrt(d2))
			b.vx -= dx * c.mass * mag
			b.vy -= dy * c.mass * mag
			b.vz -= dz * c.mass * mag
			c.vx += dx * b.mass * mag
			c.vy += dy * b.mass * mag
			c.vz += dz * b.mass * mag
		}
	}
	for _, b := range sys {
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

var (
	sun     = Body{mass: solarMass}
	jupiter = Body{4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
		0.00166007664274403694 * daysPerYear, 0.00769901118419740425 * daysPerYear, -0.0000690460016972063023 * daysPerYear,
		0.000954791938424326609 * solarMass}
	saturn = Body{8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
		-0.00276742510726411 * daysPerYear, 0.00499852801234917238 * daysPerYear, 0.0000230417297573763929 * daysPerYear,
		0.000285885980666130812 * solarMass}
)

func main() {
	sys := NewSystem(sun, jupiter, saturn)
	fmt.Printf("%.9f\n", sys.energy())
	for i := 0; i < 1000; i++ {
		sys.advance(0.01)
	}
	fmt.Printf("%.9f\n", sys.energy())
	for _, b := range sys {
		fmt.Printf("%9.5f %9.5f %9.5f\n", b.x, b.y, b.z)
	}
	fmt.Println(sun.vx == 0, jupiter.x > 4.84)
}
