package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"
)

type Sale struct {
	Region string
	Item   string
	Units  int
	Price  float64
}

func (s Sale) Total() float64 { return float64(s.Units) * s.Price }

func parse(in string) ([]Sale, error) {
	r := csv.NewReader(strings.NewReader(in))
	header, err := r.Read()
	if err != nil {
		return nil, err
	}
	fmt.Println("columns:", strings.Join(header, "|"))
	var sales []Sale
	for {
		rec, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		units, err := strconv.Atoi(rec[2])
		if err != nil {
			return nil, fmt.Errorf("units %q: %w", rec[2], err)
		}
		price, err := strconv.ParseFloat(rec[3], 64)
		if err != nil {
			return nil, err
		}
		sales = append(sales, Sale{rec[0], rec[1], units, price})
	}
	return sales, nil
}

func main() {
	in := "region,item,units,price\neast,pen,95,1.99\nwest,\"desk, large\",2,125.50\neast,binder,50,19.99\n"
	sales, err := parse(in)
	if err != nil {
		log.Fatal(err)
	}
	totals := map[string]float64{}
	for _, s := range sales {
		totals[s.Region] += s.Total()
		fmt.Printf("%-6s %-12s %4d %8.2f\n", s.Region, s.Item, s.Units, s.Total())
	}
	fmt.Printf("%.2f %.2f\n", totals["east"], totals["west"])
	w := csv.NewWriter(os.Stdout)
	for _, s := range sales {
		if err := w.Write([]string{s.Item, strconv.Itoa(s.Units)}); err != nil {
			log.Fatalln("error writing record:", err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		log.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader("a,b\nc,d\n")).ReadAll()
	fmt.Println(all, err, len(all))
	_, err = parse("h,i,j,k\nx,y,z,1\n")
	fmt.Println("error:", err)
	r := csv.NewReader(strings.NewReader("x;y # c\n1;2\n"))
	r.Comma = ';'
	recs, _ := r.ReadAll()
	for i, rec := range recs {
		fmt.Println(i, len(rec), rec)
	}
}
