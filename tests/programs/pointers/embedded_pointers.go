package main

import "fmt"

type Engine struct {
	HP      int
	Running bool
}

func (e *Engine) Start()      { e.Running = true }
func (e Engine) Info() string { return fmt.Sprintf("%dhp running=%t", e.HP, e.Running) }

type Wheels struct{ Count int }

func (w *Wheels) Add(n int) *Wheels {
	w.Count += n
	return w
}

type Car struct {
	*Engine
	Wheels
	Name string
}

func (c Car) Info() string { return c.Name + ": " + c.Engine.Info() }

type Truck struct {
	Car
	Load int
}

type starter interface{ Start() }
type informer interface{ Info() string }

func main() {
	shared := &Engine{HP: 90}
	a := Car{Engine: shared, Name: "a"}
	b := Car{shared, Wheels{4}, "b"}
	a.Start()
	fmt.Println(a.Info(), "|", b.Info())
	a.Add(2).Add(2)
	fmt.Println(a.Count, b.Count)

	c := a // the engine is shared, the wheels are copied
	c.Name = "c"
	c.HP += 10
	c.Count = 3
	fmt.Println(a.HP, a.Count, a.Name, c.Info())

	t := Truck{Car: c, Load: 5}
	t.Engine = &Engine{HP: 300}
	t.Name = "t"
	fmt.Println(t.Info(), "|", c.Info(), "|", t.Car.Name, t.Engine.Running)
	for _, x := range []any{a, &b, t, shared, Wheels{}} {
		_, s := x.(starter)
		i, ok := x.(informer)
		if ok {
			fmt.Println(s, i.Info())
		} else {
			fmt.Println(s, "no info")
		}
	}
	cars := map[string]*Car{"a": &a, "b": &b}
	cars["a"].Engine = t.Engine
	cars["b"].Wheels = a.Wheels
	fmt.Println(a.HP, b.Count, shared.HP, cars["a"].Engine == t.Engine)
}
