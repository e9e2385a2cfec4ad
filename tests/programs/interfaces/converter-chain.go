package main

import "fmt"

type Currency string
type Money struct {
	Amount   int64
	Currency Currency
}

type Converter interface {
	Convert(m Money, to Currency) (Money, error)
}

type RateTable map[[2]Currency]float64

func (t RateTable) Convert(m Money, to Currency) (Money, error) {
	if m.Currency == to {
		return m, nil
	}
	rate, ok := t[[2]Currency{m.Currency, to}]
	if !ok {
		return Money{}, &NoRate{m.Currency, to}
	}
	return Money{int64(float64(m.Amount)*rate + 0.5), to}, nil
}

type NoRate struct{ From, To Currency }

func (e *NoRate) Error() string { return fmt.Sprintf("no rate %s->%s", e.From, e.To) }

type Cached struct {
	Converter
	cache map[string]Money
	hits  int
}

func (c *Cached) Convert(m Money, to Currency) (Money, error) {
	key := fmt.Sprint(m, to)
	if r, ok := c.cache[key]; ok {
		c.hits++
		return r, nil
	}
	r, err := c.Converter.Convert(m, to)
	if err == nil {
		c.cache[key] = r
	}
	return r, err
}

type Fallback []Converter

func (f Fallback) Convert(m Money, to Currency) (res Money, err error) {
	for _, c := range f {
		if res, err = c.Convert(m, to); err == nil {
			return
		}
	}
	return
}

func (m Money) String() string {
	return fmt.Sprintf("%d.%02d %s", m.Amount/100, m.Amount%100, m.Currency)
}

func main() {
	eu := RateTable{{"EUR", "USD"}: 1.1, {"USD", "EUR"}: 0.9}
	jp := RateTable{{"EUR", "JPY"}: 130.5}
	c := &Cached{Converter: Fallback{eu, jp}, cache: make(map[string]Money)}
	var conv Converter = c
	for _, to := range []Currency{"USD", "JPY", "EUR", "GBP", "USD"} {
		m, err := conv.Convert(Money{1050, "EUR"}, to)
		if nr, ok := err.(*NoRate); ok {
			fmt.Println("no rate from", nr.From, "to", nr.To)
			continue
		}
		fmt.Println(m, err)
	}
	fmt.Println(c.hits, len(c.cache))
	total := Money{Currency: "EUR"}
	for _, m := range []Money{{100, "USD"}, {250, "EUR"}} {
		if v, err := conv.Convert(m, total.Currency); err == nil {
			total.Amount += v.Amount
		}
	}
	fmt.Printf("%v %+v %s\n", total, total, []Money{total})
	fmt.Println(total == Money{340, "EUR"}, map[Money]int{total: 1})
}
