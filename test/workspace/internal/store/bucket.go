// Package store moves finished albums to a cheaper class of storage.
package store

import (
	"errors"
	"fmt"

	"github.com/qiniu/go-sdk/v7/client"
	"github.com/qiniu/go-sdk/v7/storage"
)

// ErrNoPhoto is returned for a name that is not in the bucket.
var ErrNoPhoto = errors.New("no such photo")

// Archive changes the storage class of a photo; one that is archived already is left alone.
func Archive(objects *storage.BucketManager, bucket, name string) error {
	err := objects.ChangeType(bucket, name, 2)
	var answer *client.ErrorInfo
	if !errors.As(err, &answer) {
		return err
	}
	switch answer.Code {
	case 612:
		return ErrNoPhoto
	case 631:
		return fmt.Errorf("no such bucket: %s", bucket)
	case 573:
		return fmt.Errorf("too many requests, try again later: %w", err)
	}
	return err
}

// PutPolicy is what an upload token allows, as the server reads it.
type PutPolicy struct {
	Scope        string `json:"scope"`
	Deadline     int64  `json:"deadline"`
	InsertOnly   int    `json:"insertOnly,omitempty"`
	ReturnBody   string `json:"returnBody,omitempty"`
	CallbackURL  string `json:"callbackUrl,omitempty"`
	FsizeLimit   int64  `json:"fsizeLimit,omitempty"`
	DeleteAfter  int    `json:"deleteAfterDays,omitempty"`
}
