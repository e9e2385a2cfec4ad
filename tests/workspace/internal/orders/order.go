// Package orders takes orders and adds them up.
package orders

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Status is how far an order has come.
type Status int

// The states of an order, in the order in which it passes them.
const (
	Open Status = iota
	Paid
	Shipped
	Cancelled
)

func (s Status) String() string {
	switch s {
	case Open:
		return "open"
	case Paid:
		return "paid"
	case Shipped:
		return "shipped"
	}
	return "unknown"
}

// ErrEmpty is returned for an order without lines.
var ErrEmpty = errors.New("order is empty")

// Line is a number of pieces of one product.
type Line struct {
	Product string
	Pieces  int
	Cents   int64
}

// Order is what a user wants to have.
type Order struct {
	ID     int
	UserID int
	Status Status
	Lines  []Line
	Note   *string
}

// Total is the sum of the lines, in cents.
func (o Order) Total() (int64, error) {
	if len(o.Lines) == 0 {
		return 0, ErrEmpty
	}
	var total int64
	for _, line := range o.Lines {
		total += int64(line.Pieces) * line.Cents
	}
	return total, nil
}

// Summary is one line about an order.
func (o Order) Summary() string {
	names := make([]string, 0, len(o.Lines))
	for _, line := range o.Lines {
		if line.Pieces > 0 {
			names = append(names, line.Product)
		}
	}
	slices.Sort(names)
	return fmt.Sprintf("order %d (%s): %s", o.ID, o.Status, strings.Join(names, ", "))
}

// Mailer sends the confirmations.
type Mailer interface {
	Send(ctx context.Context, to, text string) error
}

// Confirm sends the summary of an order, and gives up after a second.
func Confirm(ctx context.Context, mailer Mailer, to string, order Order) error {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	if err := mailer.Send(ctx, to, order.Summary()); err != nil {
		return fmt.Errorf("confirm order %d: %w", order.ID, err)
	}
	return nil
}

// WaitForPayment waits for a payment of the order, or for the end of the context.
func WaitForPayment(ctx context.Context, payments <-chan int, order *Order) error {
	for {
		select {
		case id, ok := <-payments:
			if !ok {
				return errors.New("no more payments")
			}
			if id == order.ID {
				order.Status = Paid
				return nil
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Filter gives the elements that the predicate likes.
func Filter[T any](items []T, likes func(T) bool) []T {
	var kept []T
	for _, item := range items {
		if likes(item) {
			kept = append(kept, item)
		}
	}
	return kept
}
