package main

import (
	"fmt"
	"math"
)

type Vec struct{ X, Y, Z float64 }

func (a Vec) Add(b Vec) Vec       { return Vec{a.X + b.X, a.Y + b.Y, a.Z + b.Z} }
func (a Vec) Sub(b Vec) Vec       { return a.Add(b.Scale(-1)) }
func (a Vec) Scale(k float64) Vec { return Vec{a.X * k, a.Y * k, a.Z * k} }
func (a Vec) Dot(b Vec) float64   { return a.X*b.X + a.Y*b.Y + a.Z*b.Z }
func (a Vec) Len() float64        { return math.Sqrt(a.Dot(a)) }
func (a Vec) Cross(b Vec) Vec {
	return Vec{
		X: a.Y*b.Z - a.Z*b.Y,
		Y: a.Z*b.X - a.X*b.Z,
		Z: a.X*b.Y - a.Y*b.X,
	}
}

func (a *Vec) Normalize() {
	if l := a.Len(); l > 0 {
		*a = a.Scale(1 / l)
	}
}

type Body struct {
	Name     string
	Pos, Vel Vec
	Mass     float64
}

func step(bodies []Body, dt float64) {
	for i := range bodies {
		b := &bodies[i]
		for j := range bodies {
			if i == j {
				continue
			}
			d := bodies[j].Pos.Sub(b.Pos)
			dist := d.Len()
			b.Vel = b.Vel.Add(d.Scale(bodies[j].Mass / (dist * dist * dist) * dt))
		}
	}
	for i := range bodies {
		bodies[i].Pos = bodies[i].Pos.Add(bodies[i].Vel.Scale(dt))
	}
}

func energy(bodies []Body) float64 {
	e := 0.0
	for i, b := range bodies {
		e += b.Mass * b.Vel.Dot(b.Vel) / 2
		for _, c := range bodies[i+1:] {
			e -= b.Mass * c.Mass / b.Pos.Sub(c.Pos).Len()
		}
	}
	return e
}

func main() {
	a, b := Vec{3, 4, 5}, Vec{4, 3, 5}
	fmt.Println(a.Dot(b), a.Cross(b), a.Cross(b.Cross(a)))
	v := Vec{3, 4, 0}
	v.Normalize()
	fmt.Println(v, v == Vec{0.6, 0.8, 0}, a != b)

	bodies := []Body{
		{"sun", Vec{}, Vec{}, 1000},
		{"planet", Vec{X: 10}, Vec{Y: 10}, 1},
		{"moon", Vec{X: 10.5}, Vec{0, 11, 0.1}, 0.01},
	}
	before := energy(bodies)
	for range 1000 {
		step(bodies, 0.0001)
	}
	for _, b := range bodies {
		fmt.Printf("%-7s %9.4f %9.4f %9.4f\n", b.Name, b.Pos.X, b.Pos.Y, b.Pos.Z)
	}
	fmt.Printf("drift %.1e\n", math.Abs(energy(bodies)-before)/math.Abs(before))
}
