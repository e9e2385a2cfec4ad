package main

import (
	"fmt"
	"math"
)

type Planet int

const (
	Mercury Planet = iota
	Venus
	Earth
	Mars
	_ // asteroid belt
	Jupiter
	Saturn
)

const G = 6.67300e-11

const (
	yearSeconds         = 31557600
	million     float64 = 1e6
)

type data struct {
	name         string
	mass, radius float64
	year         float64
}

var planets = [...]data{
	Mercury: {"Mercury", 3.303e+23, 2.4397e6, 0.2408467},
	Venus:   {"Venus", 4.869e+24, 6.0518e6, 0.61519726},
	Earth:   {"Earth", 5.976e+24, 6.37814e6, 1},
	Mars:    {"Mars", 6.421e+23, 3.3972e6, 1.8808158},
	Jupiter: {"Jupiter", 1.9e+27, 7.1492e7, 11.862615},
	Saturn:  {"Saturn", 5.688e+26, 6.0268e7, 29.447498},
}

func (p Planet) String() string           { return planets[p].name }
func (p Planet) Gravity() float64         { return G * planets[p].mass / math.Pow(planets[p].radius, 2) }
func (p Planet) Weight(m float64) float64 { return m * p.Gravity() }

func Age(seconds float64, p Planet) float64 {
	return math.Round(seconds/yearSeconds/planets[p].year*100) / 100
}

type ByteSize float64

const (
	_           = iota
	KB ByteSize = 1 << (10 * iota)
	MB
	GB
)

func (b ByteSize) String() string {
	switch {
	case b >= GB:
		return fmt.Sprintf("%.2fGB", b/GB)
	case b >= MB:
		return fmt.Sprintf("%.2fMB", b/MB)
	case b >= KB:
		return fmt.Sprintf("%.2fKB", b/KB)
	}
	return fmt.Sprintf("%.2fB", b)
}

func main() {
	mass := 70 / Earth.Gravity()
	for p := Mercury; p <= Saturn; p++ {
		if planets[p].name == "" {
			continue
		}
		fmt.Printf("%-8v %6.2f %8.2f\n", p, p.Weight(mass), Age(1000*million, p))
	}
	fmt.Println(int(Jupiter), len(planets), planets[4] == data{}, Jupiter-Mars)
	fmt.Println(KB, MB*1.5, ByteSize(999), GB*2+MB*512)
	fmt.Println([]ByteSize{10, KB * 3}, float64(KB))
}
