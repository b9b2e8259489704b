<?php
// Gives the web uploader a token for one photo.
require 'vendor/autoload.php';

use Qiniu\Auth;

$auth = new Auth(getenv('QINIU_ACCESS_KEY'), getenv('QINIU_SECRET_KEY'));
$policy = [
    'returnUrl' => 'https://photos.example.com/done',
    'returnBody' => '{"key": $(key), "hash": $(etag)}',
    'fsizeLimit' => 20 * 1024 * 1024,
    'detectMime' => 1,
    'deleteAfterDays' => 30,
];
$token = $auth->uploadToken('photos', $_GET['name'], 3600, $policy);

header('Content-Type: application/json');
echo json_encode(['uptoken' => $token]);
